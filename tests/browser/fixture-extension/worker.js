const born = Math.random();
chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  if (message.wake) return reply(null);
  if (message.fail) setTimeout(() => {
    throw new Error("asked to fail");
  });
  chrome.storage.local
    .get({ presses: 0 })
    .then(({ presses }) => chrome.storage.local.set({ presses: presses + (message.press ? 1 : 0) }))
    .then(() => chrome.storage.local.get())
    .then(({ presses }) => reply({ presses, born }));
  return true;
});
