/** The source of random bytes, by context so that the gallery shows the same passwords each time. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type RandomBytes, systemRandom } from "../../src/bytes/random.ts";

export const RandomContext = createContext<RandomBytes>(systemRandom);

export const useRandom = (): RandomBytes => useContext(RandomContext);
