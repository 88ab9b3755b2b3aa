/* Names that the build fills in. */
/** The nonce of styles that libraries add. */
declare let __webpack_nonce__: string;
