/** Starts one of the sign-up apps by its name. What each is for stands at the top of its own file. */
import { acmeAds } from "./acme-ads/app.mjs";
import { brightdesk } from "./brightdesk/app.mjs";
import { fernway } from "./fernway/app.mjs";
import { glasshouse } from "./glasshouse/app.mjs";
import { ledgerline } from "./ledgerline/app.mjs";
import { pinepost } from "./pinepost/app.mjs";
import { stonegate } from "./stonegate/app.mjs";
import { tollgate } from "./tollgate/app.mjs";
import { startServer } from "./server.mjs";

const APPS = { "acme-ads": acmeAds, brightdesk, fernway, glasshouse, ledgerline, pinepost, stonegate, tollgate };

export const startApp = (name, options) => {
  const app = APPS[name];
  if (app === undefined) throw new RangeError(`No app is called ${name}`);
  return startServer(app, options);
};
