addEventListener("pointerdown", (event) => {
  if (!event.isTrusted || event.target.localName !== "input" || document.querySelector("[data-fixture]")) return;
  const host = document.createElement("div");
  host.dataset.fixture = "";
  const box = document.createElement("div");
  box.popover = "manual";
  box.style.cssText = "position:fixed;left:40px;top:120px;margin:0;padding:0;border:0";
  const frame = document.createElement("iframe");
  frame.credentialless = true;
  frame.src = chrome.runtime.getURL("content-scripts/menu/index.html");
  frame.style.cssText = "width:200px;height:80px;border:0";
  box.append(frame);
  host.attachShadow({ mode: "closed" }).append(box);
  document.documentElement.append(host);
  box.showPopover();
});
