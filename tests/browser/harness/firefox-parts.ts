/**
 * Looks and acts inside Firefox, each sent as text into the browser's own context (firefox-inside.ts): they close over
 * nothing. Only what a person does or sees, and what the browser does by itself.
 */

/** The few of Firefox's own things that are used here. */
type PopupBrowser = Element & { permanentKey?: object; readonly currentURI: { readonly spec: string } };
type Panel = Element & { readonly state: string; hidePopup(): void };
type Menu = Element & { readonly state: string; activateItem(item: Element): void };
type MenuItem = Element & { readonly label: string; openMenu(open: boolean): void };
type Extension = {
  readonly backgroundState: string;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  terminateBackground(options: object): Promise<void>;
};
type FirefoxWindow = {
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } };
  readonly ChromeUtils: { importESModule(url: string): unknown };
  readonly Services: {
    readonly wm: { getMostRecentBrowserWindow(): unknown };
    readonly console: { getMessageArray(): readonly { readonly errorMessage?: string; readonly sourceName?: string; readonly flags?: number }[] };
  };
};

/** Presses the extension's button: what the browser's own button does, wherever the toolbar has it. */
export const pressToolbarButton = async (id: string): Promise<void> => {
  const { WebExtensionPolicy, ChromeUtils, Services } = globalThis as unknown as FirefoxWindow;
  type Button = { openPopup(window: unknown): Promise<void> };
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs") as {
    ExtensionParent: { apiManager: { global: { browserActionFor(extension: Extension): Button } } };
  };
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(Services.wm.getMostRecentBrowserWindow());
};

/** @returns the driver's id for the popup that is open and drawn now, or null. From now on the driver finds it by that. */
export const findOpenPopup = (): string | null => {
  const { ChromeUtils } = globalThis as unknown as FirefoxWindow;
  type Manager = {
    getIdForBrowser(browser: Element): string;
    getBrowserById(id: string): Element | null;
    popups?: Map<string, Element>;
  };
  const { NavigableManager: manager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs") as {
    NavigableManager: Manager;
  };
  const open = [...document.querySelectorAll<PopupBrowser>(".webextension-popup-browser")].find(
    (browser) =>
      browser.closest<Panel>("panel")?.state === "open" &&
      browser.clientWidth > 0 &&
      browser.currentURI.spec.startsWith("moz-extension:"),
  );
  if (open === undefined) return null;
  // Only tabs have one, and the driver knows browsers by it.
  open.permanentKey ??= {};
  const id = manager.getIdForBrowser(open);
  if (manager.popups === undefined) {
    const popups = new Map<string, Element>();
    const tabs = manager.getBrowserById.bind(manager);
    manager.popups = popups;
    manager.getBrowserById = (wanted) => tabs(wanted) ?? popups.get(wanted) ?? null;
  }
  manager.popups.set(id, open);
  return id;
};

/** @returns whether the popup that was found under this id is still there */
export const isPopupOpen = (id: string): boolean => {
  const { ChromeUtils } = globalThis as unknown as FirefoxWindow;
  const { NavigableManager: manager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs") as {
    NavigableManager: { popups?: Map<string, Element> };
  };
  const panel = manager.popups?.get(id)?.closest<Panel>("panel");
  return panel !== undefined && panel !== null && panel.isConnected && panel.state !== "closed";
};

/** Closes the popup as a press beside it does. */
export const closeOpenPopup = (): void => {
  for (const browser of document.querySelectorAll(".webextension-popup-browser")) browser.closest<Panel>("panel")?.hidePopup();
};

/** Ends the event page, as the browser does when it was idle. @returns its state then */
export const endBackground = async (id: string): Promise<string> => {
  const { extension } = (globalThis as unknown as FirefoxWindow).WebExtensionPolicy.getByID(id);
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return extension.backgroundState;
};

export const backgroundState = (id: string): string =>
  (globalThis as unknown as FirefoxWindow).WebExtensionPolicy.getByID(id).extension.backgroundState;

/** What the browser has to say about the manifest. */
export const manifestComplaints = (id: string): readonly string[] => {
  const { extension } = (globalThis as unknown as FirefoxWindow).WebExtensionPolicy.getByID(id);
  return [...extension.errors, ...extension.warnings];
};

/** Errors in the extension's scripts, wherever they ran: background, popup, menu, content scripts. */
export const scriptErrors = (origin: string): readonly string[] => {
  const isWarning = 1;
  return (globalThis as unknown as FirefoxWindow).Services.console
    .getMessageArray()
    .filter(({ sourceName = "", flags = 0 }) => sourceName.startsWith(origin) && (flags & isWarning) === 0)
    .map(({ errorMessage = "", sourceName = "" }) => `${sourceName}: ${errorMessage}`);
};

/** @returns the extension's entries in the context menu that is open now, or null while none is */
export const contextMenuEntries = (): readonly string[] | null => {
  const menu = document.querySelector<Menu>("#contentAreaContextMenu");
  if (menu === null || menu.state !== "open") return null;
  return [...menu.querySelectorAll<MenuItem>('[id^="locum_"]')].map(({ label }) => label);
};

/** Chooses the extension's entry of that label, opening the submenu it is in. */
export const chooseContextMenuEntry = async (label: string): Promise<void> => {
  const menu = document.querySelector<Menu>("#contentAreaContextMenu");
  const entry = [...(menu?.querySelectorAll<MenuItem>('[id^="locum_"]') ?? [])].find((item) => item.label === label);
  const submenu = entry?.closest<MenuItem>("menu");
  const popup = entry?.closest<Menu>("menupopup");
  if (entry === undefined || popup === null || popup === undefined) throw new Error(`No entry ${label}`);
  submenu?.openMenu(true);
  for (let at = 0; at < 100 && popup.state !== "open"; at += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  popup.activateItem(entry);
};

/** @returns the text on the system's clipboard, "" when there is none */
export const clipboardText = (): string => {
  type Transferable = {
    init(context: null): void;
    addDataFlavor(flavor: string): void;
    getTransferData(flavor: string, data: { value?: { QueryInterface(type: unknown): { readonly data: string } } }): void;
  };
  const { Cc, Ci, Services } = globalThis as unknown as {
    readonly Cc: Record<string, { createInstance(type: unknown): Transferable } | undefined>;
    readonly Ci: Record<string, unknown>;
    readonly Services: { readonly clipboard: { readonly kGlobalClipboard: number; getData(into: Transferable, where: number): void } };
  };
  const transferable = Cc["@mozilla.org/widget/transferable;1"]?.createInstance(Ci["nsITransferable"]);
  if (transferable === undefined) throw new Error("Firefox has no transferable");
  transferable.init(null);
  transferable.addDataFlavor("text/plain");
  Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
  const data: { value?: { QueryInterface(type: unknown): { readonly data: string } } } = {};
  try {
    transferable.getTransferData("text/plain", data);
  } catch {
    return ""; // Nothing is there.
  }
  return data.value?.QueryInterface(Ci["nsISupportsString"]).data ?? "";
};

/** Presses keys as the keyboard does: the window sees them before the page. The driver's own keys go to the page alone. */
export const pressKeys = (modifiers: readonly ("Alt" | "Control" | "Shift")[], letter: string): void => {
  type Processor = {
    beginInputTransactionForTests(window: Window): boolean;
    keydown(event: KeyboardEvent): unknown;
    keyup(event: KeyboardEvent): unknown;
  };
  const { Cc, Ci } = globalThis as unknown as {
    readonly Cc: Record<string, { createInstance(type: unknown): Processor } | undefined>;
    readonly Ci: Record<string, unknown>;
  };
  const keyboard = Cc["@mozilla.org/text-input-processor;1"]?.createInstance(Ci["nsITextInputProcessor"]);
  if (keyboard === undefined) throw new Error("Firefox has no keyboard");
  keyboard.beginInputTransactionForTests(window);
  const codes = { Alt: 18, Control: 17, Shift: 16 };
  const held = modifiers.map((key) => new KeyboardEvent("", { key, code: `${key}Left`, keyCode: codes[key] }));
  const last = new KeyboardEvent("", { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) });
  for (const event of held) keyboard.keydown(event);
  keyboard.keydown(last);
  keyboard.keyup(last);
  for (const event of [...held].reverse()) keyboard.keyup(event);
};

/** Presses "Allow" in the browser's own question. @returns whether there was one */
export const agreeToPermission = (): boolean => {
  const question = document.querySelector<Element & { readonly button: HTMLElement }>("popupnotification");
  question?.button.click();
  return question !== null;
};

export const setPref = (name: string, value: boolean): void => {
  const { Services } = globalThis as unknown as { readonly Services: { readonly prefs: { setBoolPref(name: string, value: boolean): void } } };
  Services.prefs.setBoolPref(name, value);
};
