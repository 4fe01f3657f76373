/** The offscreen page's port, on which the background sends its commands. */
import type { OffscreenCommand } from "../messages/protocol.ts";
import { browser } from "./browser.ts";
import { OFFSCREEN_PORT } from "./wire.ts";

/** Connects, carries out each command and tells the background when it is done. */
export const connectOffscreen = (carryOut: (command: OffscreenCommand) => Promise<void>): void => {
  const port = browser.runtime.connect({ name: OFFSCREEN_PORT });
  port.onMessage.addListener((message: unknown) => {
    const command = message as OffscreenCommand;
    void carryOut(command).finally(() => port.postMessage(command.id));
  });
};
