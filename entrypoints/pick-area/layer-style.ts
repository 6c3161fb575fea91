/**
 * Looks of the layer. `!important` because the page's own rules for the host win otherwise. Nothing moves by itself, and
 * forced colours keep the dimming, which is what shows the area.
 */
export const layerStyle = `:host{all:initial!important;position:fixed!important;inset:0!important;width:auto!important;height:auto!important;max-width:none!important;max-height:none!important;margin:0!important;padding:0!important;border:0!important;background:none!important;overflow:hidden!important;display:block!important}
section{position:absolute;inset:0;overflow:hidden;font:15px/1.45 system-ui,sans-serif;color:#fff}
[role=application]{position:absolute;inset:0;cursor:crosshair;touch-action:none;outline:0}
i{position:absolute;box-sizing:border-box;border:2px solid #fff;outline:2px solid #10181d;box-shadow:0 0 0 300vmax #10181d99;pointer-events:none;forced-color-adjust:none}
[role=application]:focus-visible i{border-color:#f2c14e}
div.bar{position:absolute;top:16px;display:grid;gap:6px;width:fit-content;max-width:36rem;box-sizing:border-box;margin:0 auto;padding:12px 16px;border-radius:10px;background:#0f3040;border:1px solid #2c5265;pointer-events:none}
.drag div.bar{visibility:hidden}
h2{margin:0;font-size:16px}
p{margin:0}
div.row{display:flex;flex-wrap:wrap;gap:8px;margin-top:4px}
button{pointer-events:auto;cursor:pointer;font:600 14px/1 system-ui,sans-serif;min-height:36px;padding:0 14px;border:1px solid #b7ccd8;border-radius:8px;background:none;color:#fff}
button.main{border-color:#f2c14e;background:#f2c14e;color:#17242c}
button:focus-visible{outline:3px solid #fff;outline-offset:2px}
output{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media(forced-colors:active){i{border:3px solid Highlight;outline-color:Canvas}button{border:2px solid ButtonText}}`
