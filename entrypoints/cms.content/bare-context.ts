/**
 * Stands in for WXT's context of content scripts in the page scripts (see `wxt.config.ts`): they use none of it, it is a
 * quarter of what they may weigh, and it sends an event that the page can see.
 */
// oxlint-disable-next-line typescript/no-extraneous-class -- WXT makes one with `new`
export class ContentScriptContext {}
