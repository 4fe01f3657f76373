export function build(targets?: readonly string[], env?: Readonly<Record<string, string>>): Promise<string | null>;
