/** `x.iife.ts?script`: the path of the built script, for `scripting.executeScript`. */
declare module "*?script" {
  const path: string;
  export default path;
}
