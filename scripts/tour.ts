/**
 * The tour: the whole main job without a person, by real clicks and keys in a headless browser, against the demo's
 * server. One line a step, a screenshot of each in out/tour/, and what the server has seen. It is honest: whatever does
 * not hold makes it fail.
 */
import { mkdirSync, rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { startApp, type RunningApp } from "../tests/apps/apps.mjs";
import { launchChromium, type RunningChromium } from "../tests/browser/harness/chromium.ts";
import { clickAt, pressInMenu, waitForMenu } from "../tests/browser/harness/input.ts";
import * as job from "../tests/browser/harness/main-job.ts";

const FOLDER = "out/tour";
const WORKSPACE: job.Workspace = {
  name: "Example Ltd",
  passphrase: "gravel otter lantern mosaic thunder",
  domain: "bots.example.com",
};

type Tour = {
  readonly chromium: RunningChromium;
  readonly app: RunningApp;
  /** What the fields held when the form was sent; never printed. */
  sent: { email: string; password: string };
  page: Page;
};

type Step = {
  readonly name: string;
  /** @returns the page to take a picture of */
  readonly act: (tour: Tour) => Promise<Page>;
};

const withPopup = async (tour: Tour, act: (popup: Page) => Promise<void>): Promise<Page> => {
  const popup = await tour.chromium.openPopup(tour.page);
  await act(popup);
  return popup;
};

const STEPS: readonly Step[] = [
  {
    name: "set up the vault in the toolbar popup",
    act: (tour) => withPopup(tour, (popup) => job.setUpWorkspace(popup, WORKSPACE)),
  },
  {
    name: "press in Acme Ads' email field: the menu opens",
    act: async (tour) => {
      await tour.page.bringToFront();
      await clickAt(tour.page, "#email");
      await job.see(await waitForMenu(tour.page), job.words("menu_new_account", "Acme Ads"));
      return tour.page;
    },
  },
  {
    name: "choose “New automation account for Acme Ads”",
    act: async (tour) => {
      await pressInMenu(tour.page, job.byText(job.words("menu_new_account", "Acme Ads")));
      const email = await job.waitForValue(tour.page, "#email");
      const password = await job.waitForValue(tour.page, "#password");
      const confirmed = await job.waitForValue(tour.page, "#confirm");
      if (confirmed !== password) throw new Error("The two password fields hold different values");
      tour.sent = { email, password };
      return tour.page;
    },
  },
  {
    name: "tick the consent and sign up",
    act: async (tour) => {
      await job.finishAcmeSignUp(tour.page, WORKSPACE.name);
      await job.see(tour.page, "Welcome to Acme Ads");
      return tour.page;
    },
  },
  {
    name: "confirm in the popup that the account was created",
    act: (tour) =>
      withPopup(tour, async (popup) => {
        await job.see(popup, job.words("was_created", "Acme Ads"));
        await job.pressButton(popup, job.words("yes"));
      }),
  },
  { name: "lock", act: (tour) => withPopup(tour, (popup) => job.lock(popup)) },
  { name: "unlock", act: (tour) => withPopup(tour, (popup) => job.unlock(popup, WORKSPACE.passphrase)) },
  {
    name: "add the login host to the account, in the popup",
    act: async (tour) => {
      await tour.page.goto(tour.app.loginUrl);
      return withPopup(tour, async (popup) => {
        await clickAt(popup, job.byText(tour.sent.email));
        await job.addOrigin(popup, new URL(tour.app.loginUrl).origin);
      });
    },
  },
  {
    name: "fill the login on the other host, and log in",
    act: async (tour) => {
      await tour.page.bringToFront();
      await job.chooseInMenu(tour.page, "#email", tour.sent.email);
      await job.waitForValue(tour.page, "#password");
      await Promise.all([tour.page.waitForNavigation(), clickAt(tour.page, "button[type=submit]")]);
      await job.see(tour.page, "Campaigns");
      return tour.page;
    },
  },
  {
    name: "generate a password in the popup",
    act: (tour) =>
      withPopup(tour, async (popup) => {
        await job.pressButton(popup, job.words("generator"));
        await job.pressButton(popup, job.words("store_and_copy"));
        await job.see(popup, job.words("copied", job.words("password")));
      }),
  },
];

/** What the demo's server has seen, as claims that hold or don't. */
const claimsOf = ({ app, sent }: Tour): readonly (readonly [string, boolean])[] => {
  const [account, ...others] = app.accounts();
  const fields = Object.fromEntries(account?.fields ?? []);
  return [
    ["one account was made", account !== undefined && others.length === 0],
    [`its address is of ${WORKSPACE.domain}`, account?.email.endsWith(`@${WORKSPACE.domain}`) === true],
    ["address and password are what the fields held", account?.email === sent.email && account.password === sent.password],
    [`the password has ${account?.password.length ?? 0} characters`, (account?.password.length ?? 0) >= 16],
    ["the confirmation was the same", fields["password_confirmation"] === account?.password],
    ["the hidden trap field stayed empty", fields["website"] === ""],
    ["one login on the other host, none refused", account?.logins === 1 && account.failedLogins === 0],
  ];
};

const takeStep = async (tour: Tour, step: Step, number: number): Promise<boolean> => {
  const start = performance.now();
  const took = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const path = `${FOLDER}/${String(number).padStart(2, "0")}-${step.name.toLowerCase().replaceAll(/[^a-z]+/g, "-").replace(/-$/, "")}.png`;
  try {
    const page = await step.act(tour);
    console.log(`✓ ${step.name} (${took()})`);
    if (!page.isClosed()) {
      await page.screenshot({ path: path as `${string}.png` });
      if (page !== tour.page) await page.close();
    }
    return true;
  } catch (error) {
    console.log(`✗ ${step.name} (${took()}): ${error instanceof Error ? error.message : String(error)}`);
    await tour.page.screenshot({ path: `${FOLDER}/failed.png` });
    return false;
  }
};

/** @returns whether every step and every claim held */
export const takeTour = async (): Promise<boolean> => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const app = await startApp("acme-ads");
  const chromium = await launchChromium().catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  try {
    const page = await chromium.newPage(app.signUpUrl);
    const tour: Tour = { chromium, app, page, sent: { email: "", password: "" } };
    let taken = 0;
    for (const step of STEPS) {
      if (!(await takeStep(tour, step, taken + 1))) break;
      taken += 1;
    }
    const claims = claimsOf(tour);
    console.log("the server of Acme Ads has seen:");
    for (const [claim, holds] of claims) console.log(`  ${holds ? "✓" : "✗"} ${claim}`);
    for (const { where, text } of chromium.problems.seen) console.log(`✗ error in ${where}: ${text}`);
    const held = taken === STEPS.length && claims.every(([, holds]) => holds) && chromium.problems.seen.length === 0;
    console.log(`${held ? "all of it held" : "NOT all of it held"}: ${taken} of ${STEPS.length} steps, pictures in ${FOLDER}/`);
    return held;
  } finally {
    await chromium.close();
    await app.close();
  }
};
