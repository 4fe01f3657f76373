/** `x.iife.ts?script`: the path of the built script, for `scripting.executeScript`. */
declare module "*?script" {
  const path: string;
  export default path;
}

/** `x.ts?assembly`: the address of the WebAssembly that the build makes of it. */
declare module "*?assembly" {
  const url: string;
  export default url;
}
