/**
 * Looks of the panel's place in the page. `!important` because the page's own rules for the host win otherwise; `--w` is
 * the size of the panel, `--h` that of the sheet.
 */
export const dockStyle = `:host{all:initial!important;position:fixed!important;inset:0 0 0 auto!important;width:var(--w)!important;height:auto!important;max-width:none!important;max-height:none!important;margin:0!important;padding:0!important;border:0!important;overflow:visible!important;background:#0f3040!important;box-shadow:0 0 0 1px #17242c14,0 0 24px #17242c1f!important;display:block!important}
:host([side=left]){inset:0 auto 0 0!important}
:host([hush]){visibility:hidden!important}
@media(min-width:641px){:host([hush=beside]){visibility:visible!important;box-shadow:none!important}:host([hush=beside]) [role=separator]{visibility:hidden}}
iframe{border:0;width:100%;height:100%;display:block;color-scheme:normal}
[role=separator]{position:absolute;z-index:1;inset:0 auto 0 -5px;width:10px;cursor:ew-resize;touch-action:none}
:host([side=left]) [role=separator]{inset:0 -5px 0 auto}
[role=separator]:after{content:"";position:absolute;inset:calc(50% - 22px) 3px auto;height:44px;border-radius:2px;background:#73828c;opacity:0}
[role=separator]:hover:after,[role=separator]:focus:after{opacity:1}
iframe{outline:0}
[role=separator]:focus-visible{outline:2px solid #0550e6;outline-offset:-2px}
nav{height:100%;display:flex;flex-direction:column;padding:4px;box-sizing:border-box;gap:4px}
button{all:unset;box-sizing:border-box;cursor:pointer;color:#f2c14e;font:600 15px system-ui,sans-serif;text-align:center;border-radius:6px;min-height:36px}
button:focus-visible{outline:2px solid #ffd978}
button:hover{background:#1d4254}
nav:before{content:"";align-self:center;flex:none;width:22px;height:36px;margin-top:-4px;background:#f2c14e;clip-path:polygon(0 0,100% 0,100% 100%,50% 80%,0 100%)}
nav button:first-child{flex:1;writing-mode:vertical-rl;text-align:left;padding:12px 8px}
p{margin:0;padding:24px 20px;color:#fff;font:16px/1.5 system-ui,sans-serif}
p button{display:block;margin-top:16px;padding:8px 14px;background:#f2c14e;color:#17242c}
iframe[hidden],nav[hidden],[role=separator][hidden]{display:none}
@media(max-width:640px){:host{inset:auto 0 0!important;width:auto!important;height:var(--h)!important}
[role=separator]{inset:-8px 0 auto!important;width:auto!important;height:18px;cursor:ns-resize}
[role=separator]:after{inset:7px calc(50% - 22px) auto;height:4px;opacity:1}
nav{flex-direction:row}nav button:first-child{writing-mode:horizontal-tb;padding:0 12px}}
@media(forced-colors:active){nav:before{background:CanvasText;forced-color-adjust:none}:host{border:1px solid CanvasText!important}}
@media print{:host{display:none!important}}`
