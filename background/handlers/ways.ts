/** The ways to unlock: listing, adding, renaming and removing them. Not unlocking itself (session.ts). */
import { wipe } from "../../src/bytes/bytes.ts";
import { fromHex, toHex } from "../../src/bytes/hex.ts";
import { AppError } from "../../src/errors.ts";
import type { KeyAnswer, WayProof, WayToUnlock } from "../../src/messages/protocol.ts";
import type { Handlers } from "../../src/messages/router.ts";
import { addSlot, changePassphrase, listSlots, removeSlot, renameSlot } from "../../src/vault/slot-changes.ts";
import { type KeyOutput, knownKeys, PASSPHRASE, type Way } from "../../src/vault/slots.ts";
import type { Background } from "../background.ts";
import { renew } from "../rekeying.ts";

/**
 * Shorter ones can't be strong. How strong a longer one is, the app says while it is typed: the dictionaries for that
 * would make every start of the worker slower.
 */
const MIN_PASSPHRASE_LENGTH = 8;

/** @throws AppError `WeakPassphrase` */
export const requireLength = (passphrase: string): void => {
  if ([...passphrase].length < MIN_PASSPHRASE_LENGTH) throw new AppError("WeakPassphrase");
};

/** Runs `act` with what a key answered, and wipes it. */
export const withAnswer = async <Result>(
  { slot, output }: KeyAnswer,
  act: (answer: KeyOutput) => Promise<Result>,
): Promise<Result> => {
  const bytes = fromHex(output);
  try {
    return await act({ slot, output: bytes });
  } finally {
    wipe(bytes);
  }
};

const withProof = <Result>(proof: WayProof, act: (way: Way) => Promise<Result>): Promise<Result> =>
  proof.kind === "passphrase" ? act(proof.passphrase) : withAnswer(proof, act);

export const createWayHandlers = (background: Background) => {
  const { session, context } = background;

  const list = async (): Promise<readonly WayToUnlock[]> =>
    (await listSlots(context, await session.requireKeychain())).map(({ slot, type, name, created, isSound }) => ({
      slot,
      kind: type === PASSPHRASE ? "passphrase" : "key",
      name,
      createdAt: created,
      isSound,
    }));

  return {
    "ways/keys": async () =>
      (await knownKeys(context)).map(({ slot, name, credential, rpId, salt }) => ({
        slot,
        name,
        credential: toHex(credential),
        rpId,
        salt: toHex(salt),
      })),

    "ways/list": list,

    "ways/add-passphrase": async ({ slot, name, passphrase, proof }) => {
      const keychain = await session.requireKeychain();
      requireLength(passphrase);
      await withProof(proof, (way) => addSlot(context, keychain, way, { slot, name, passphrase }));
      return list();
    },

    "ways/add-key": async ({ slot, name, credential, rpId, salt, output, proof }) => {
      const keychain = await session.requireKeychain();
      const key = { name, credential: fromHex(credential), rpId, salt: fromHex(salt) };
      await withAnswer({ slot, output }, (answer) =>
        withProof(proof, (way) => addSlot(context, keychain, way, { ...key, ...answer })),
      );
      return list();
    },

    "ways/change-passphrase": async ({ old, slot, passphrase, seen, proof }) => {
      const keychain = await session.requireKeychain();
      requireLength(passphrase);
      const next = { slot, passphrase };
      const change = (way: Way) =>
        seen ? renew(background, way, next) : changePassphrase(context, keychain, way, old, next);
      await withProof(proof, change).catch(async (error: unknown) => {
        // The same request may arrive twice: the second one finds the new passphrase in place.
        if (!(error instanceof AppError) || !(await list()).some((way) => way.slot === slot)) throw error;
      });
      await session.prove(slot);
      return list();
    },

    "ways/rename": async ({ slot, name }) => {
      await session.requireProof();
      await renameSlot(context, await session.requireKeychain(), slot, name);
      return list();
    },

    "ways/remove": async ({ slot }) => {
      await session.requireProof();
      await removeSlot(context, await session.requireKeychain(), slot);
      return list();
    },
  } satisfies Partial<Handlers>;
};
