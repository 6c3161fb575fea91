declare const brand: unique symbol

/** A primitive that only the module that makes it may hand out, e.g. `Brand<string, 'ArticleId'>`. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name }
