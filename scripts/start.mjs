/**
 * `npm start`: everything from a fresh clone to a browser on the demo's sign-up page with Locum in it. Without a
 * display, or with --tour, the tour does the whole job by itself (tour.ts).
 */
import { mkdirSync } from "node:fs";
import { platform } from "node:os";
import { build } from "./build.mjs";
import { loadTypeScript } from "./load-typescript.mjs";
import { ROOT, seconds } from "./run.mjs";
import { setUp } from "./setup.mjs";

/** Fixed, so that an account of yesterday still fits the demo's origin today. */
const DEMO_PORT = 4180;

const hasDisplay = () => platform() !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const startDemo = async () => {
  const { startApp } = await import("../tests/apps/apps.mjs");
  try {
    return await startApp("acme-ads", { port: DEMO_PORT });
  } catch (error) {
    if (error?.code !== "EADDRINUSE") throw error;
    const app = await startApp("acme-ads");
    console.log(`port ${DEMO_PORT} is taken, the demo is on ${app.port}: accounts of other ports don't fit it`);
    return app;
  }
};

const BY_HAND = `Locum could not be loaded by itself. In the browser: open chrome://extensions, switch on
"Developer mode", choose "Load unpacked" and take ${ROOT}dist/chrome`;

const open = async () => {
  const app = await startDemo();
  const profileDir = `${ROOT}.profile`;
  mkdirSync(profileDir, { recursive: true });
  const { launchChromium } = await loadTypeScript("tests/browser/harness/chromium.ts");
  let chromium;
  try {
    chromium = await launchChromium({ profileDir, headless: false, extensionDir: `${ROOT}dist/chrome` });
  } catch (error) {
    await app.close();
    throw new Error(`${error instanceof Error ? error.message : error}\n${BY_HAND}`, { cause: error });
  }
  const [page] = await chromium.browser.pages();
  await (page ?? (await chromium.browser.newPage())).goto(app.signUpUrl);
  console.log(`Locum is loaded (${chromium.extensionId}), its profile is kept in .profile/`);
  console.log(`sign up  ${app.signUpUrl}\nlog in   ${app.loginUrl}\nCtrl-C or closing the browser ends all`);

  const ended = new Promise((resolve) => chromium.browser.once("disconnected", resolve));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => void chromium.quit());
  }
  await ended;
  await app.close();
};

const main = async () => {
  const start = performance.now();
  await setUp({ browsers: ["chromium"] });
  const problem = await build(["chrome"]);
  if (problem !== null) throw new Error(problem);
  console.log(`built (${seconds(start)})`);
  const wantsTour = process.argv.includes("--tour");
  if (!wantsTour && hasDisplay()) return open();
  if (!wantsTour) console.log("no display here: taking the tour");
  const { takeTour } = await loadTypeScript("scripts/tour.ts");
  process.exitCode = (await takeTour()) ? 0 : 1;
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
