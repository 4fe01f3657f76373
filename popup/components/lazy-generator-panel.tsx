/** The generator, which knows all rules of pages, is read when one first generates. */
import { lazyView } from "./lazy-view.tsx";

export const LazyGeneratorPanel = lazyView(() => import("./generator-panel.tsx").then(({ GeneratorPanel }) => GeneratorPanel));
