/**
 * From the passphrase to the key. `kdf`: everything cold, the worker stopped and nothing prepared; from the press to the
 * answer, so it holds the start of the worker and the opening of the vaults too. `kdf.typed`: the same after a person
 * has typed for a while in the app, which has the memory prepared meanwhile. `kdf.warm`: the passphrase given again to a
 * worker that has derived often enough for the engine to have made all it can of the code, as the native one's is.
 */
import { addAccounts, openAppPort, PASSPHRASE, setUpByPort } from "./app-port.ts";
import { median, round, type BenchContext } from "./context.ts";

const COLD_ROUNDS = 5;
const WARM_ROUNDS = 12;
/** ms for which a quick person types a passphrase of five words. */
const TYPING_MS = 2500;

/** ms after which whatever a first derivation set going is there. */
const SETTLING_MS = 5000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @throws Error when the native yardsticks were not measured in this run */
export const run = async ({ launch, report, valueOf }: BenchContext): Promise<void> => {
  const chromium = await launch();
  try {
    const port = await openAppPort(chromium);
    await setUpByPort(port);
    await addAccounts(port, 3);
    const fresh = valueOf("native.argon2.process");
    for (const [name, typed] of [["kdf", false], ["kdf.typed", true]] as const) {
      const times: number[] = [];
      for (let n = 0; n < COLD_ROUNDS; n += 1) {
        await port.send("session/lock", {});
        await chromium.stopWorker();
        if (typed) {
          await port.send("session/status", {});
          await wait(TYPING_MS);
        }
        times.push((await port.send("session/unlock", { passphrase: PASSPHRASE })).took);
      }
      const value = median(times);
      report({ name, value: round(value), unit: "ms", ratio: round(value / fresh), to: "native.argon2.process", n: COLD_ROUNDS });
    }

    await port.send("session/prove", { passphrase: PASSPHRASE });
    await wait(SETTLING_MS);
    for (let n = 0; n < WARM_ROUNDS; n += 1) await port.send("session/prove", { passphrase: PASSPHRASE });
    const warm: number[] = [];
    for (let n = 0; n < WARM_ROUNDS; n += 1) warm.push((await port.send("session/prove", { passphrase: PASSPHRASE })).took);
    const again = median(warm);
    const native = valueOf("native.argon2.warm");
    report({ name: "kdf.warm", value: round(again), unit: "ms", ratio: round(again / native), to: "native.argon2.warm", n: WARM_ROUNDS });
  } finally {
    await chromium.close();
  }
};
