type Locked = { readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>> };

export function lackingPackages(lock: Locked, installed: Locked): readonly string[];
export function setUp(needs: { readonly browsers: readonly ("chromium" | "firefox-esr")[] }): Promise<void>;
export function majorVersion(text: string): number | null;
