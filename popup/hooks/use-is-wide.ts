/** Whether there is room for two columns: the list beside the detail. */
import { useEffect, useState } from "preact/hooks";

const WIDE = "(min-width: 720px)";

export const useIsWide = (): boolean => {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const media = matchMedia(WIDE);
    const follow = () => setWide(media.matches);
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  return wide;
};
