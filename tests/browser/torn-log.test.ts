/**
 * A kill -9 that cuts off a record in the middle. Chrome goes on with the log behind it, and at the next start deletes
 * the database (or, of storage.local, what stands in the damaged block): unless that log was left behind in time.
 */
import { readdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addAccounts, openAppPort, PASSPHRASE, setUpByPort } from "../bench/app-port.ts";
import { launchChromium } from "./harness/chromium.ts";
import { createProfile, removeProfile } from "./harness/profile.ts";

const CUT_BYTES = 10;

/** Takes the last bytes of the newest log of the one LevelDB database under `folder`. */
const tearLog = (folder: string): void => {
  const [database = ""] = readdirSync(folder).filter((name) => !name.endsWith(".blob"));
  const log = readdirSync(join(folder, database)).filter((name) => name.endsWith(".log")).sort().at(-1);
  if (log === undefined) throw new Error(`No log in ${folder}`);
  const path = join(folder, database, log);
  expect(statSync(path).size).toBeGreaterThan(CUT_BYTES);
  truncateSync(path, statSync(path).size - CUT_BYTES);
};

test.each(["IndexedDB", "Local Extension Settings"])("%s survives a record that was cut off", async (store) => {
  const profileDir = createProfile();
  let running = await launchChromium({ profileDir });
  try {
    let port = await openAppPort(running);
    await setUpByPort(port);
    await addAccounts(port, 3);
    // The browser tidies up behind a transaction: that record is cut off, and none that was acknowledged.
    await new Promise((wake) => setTimeout(wake, 1_000));
    await running.kill();
    tearLog(join(profileDir, "Default", store));
    for (const round of [1, 2]) {
      running = await running.relaunch();
      port = await openAppPort(running);
      await port.send("session/unlock", { passphrase: PASSPHRASE });
      expect((await port.send("session/status", {})).value, `start ${round}`).toMatchObject({ problems: [], vanished: false });
      const { items } = (await port.send("accounts/list", { query: "", offset: 0, limit: 10, deleted: false })).value;
      expect(items.length, `start ${round}`).toBe(3);
      const [vault] = (await port.send("vaults/list", {})).value;
      await port.send("vaults/change", { vault: vault?.id ?? "", name: `After start ${round}` });
      await running.kill();
    }
  } finally {
    await running.close();
    removeProfile(profileDir);
  }
});
