/** The source of random bytes, by context so that the gallery shows the same passwords each time. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { RandomBytes } from "../../src/generator/uniform.ts";

const browserRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

export const RandomContext = createContext<RandomBytes>(browserRandom);

export const useRandom = (): RandomBytes => useContext(RandomContext);

/** @returns a new item id: 32 hex digits (vault-format §1) */
export const newItemId = (random: RandomBytes): string =>
  [...random(16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
