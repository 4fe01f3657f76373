export function bundleClient(entry: URL): Promise<string>;
