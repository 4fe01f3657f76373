/**
 * What the content scripts, the popup and the menu reach when they run: imports of types are gone by then. Everything else is in
 * .dependency-cruiser.cjs.
 */
const { options } = require("./.dependency-cruiser.cjs");

module.exports = {
  forbidden: [
    {
      name: "content-scripts-reach-no-secret",
      severity: "error",
      comment: "By no path, however indirect.",
      from: { path: "^content-scripts/", pathNot: "^content-scripts/menu/" },
      to: {
        path: "^src/(crypto|vault|otp|platform)/|(^|/)node_modules/(@noble|@scure|age-encryption|dexie|otpauth|webextension-polyfill|tldts)",
        reachable: true,
      },
    },
    {
      name: "interfaces-reach-no-secret",
      severity: "error",
      comment: "By no path: keys and rows are the background's alone.",
      from: { path: "^(popup|content-scripts/menu)/" },
      to: {
        path: "^src/(crypto|vault|session|otp)/|(^|/)node_modules/(@noble|@scure|age-encryption|@phi-ag|dexie|otpauth)",
        reachable: true,
      },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
};
