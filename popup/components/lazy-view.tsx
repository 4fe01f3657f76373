/** A view, or a part of one, whose script is read when it is first opened, so that the first view of all has less to read. */
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useNotice } from "../hooks/use-notice.ts";

/** @param load rejects where the script is gone, such as after an update: that is said, and tried again when reopened */
export const lazyView = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  let loaded: ComponentType<Props> | null = null;
  return (props) => {
    const [View, setView] = useState(() => loaded);
    const { fail } = useNotice();
    useEffect(() => {
      if (loaded !== null) return;
      load().then((view) => {
        loaded = view;
        setView(() => view);
      }, fail);
    }, [fail]);
    return View === null ? null : <View {...props} />;
  };
};
