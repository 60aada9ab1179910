const BUILD = {"version": "172d3790e138", "base": "", "first": ["/", "/dia-ban/", "/ngoai-tuyen/", "/theme/css/portal.cf64bca1e5.css", "/theme/js/portal.9478537d26.js", "/theme/js/lookup.20dfd34d16.js", "/theme/img/emblem.e8dcfb1db2.svg", "/theme/img/favicon.3490583c9f.svg", "/theme/fonts/be-vietnam-pro-400.7cea272c13.woff2", "/theme/fonts/be-vietnam-pro-700.3f9c4deff6.woff2"], "most": 6000000};
// Keeps the look-up and the ballots readable without a network. BUILD, above, is what the build knows.
// A page is always asked of the network first: what was kept is shown only when there is no network.
"use strict";

const KEPT = `cong-bau-cu ${BUILD.base} ${BUILD.version}`;
const INDEX = `${BUILD.base}/dia-ban/chi-muc/`;
const OFFLINE = `${BUILD.base}/ngoai-tuyen/`;
const SEARCH = `${BUILD.base}/tim-kiem/chi-muc/`;
const PLACES = `${BUILD.base}/dia-ban/`;
const PLAYER = `${BUILD.base}/khau-hieu/trinh-chieu/`;
const BANNERS = `${BUILD.base}/khau-hieu/anh/`;
const BANNER_LIST = `${BUILD.base}/khau-hieu/manifest.json`;
const PLAYED = `trinh-chieu ${BANNERS}`; // Filled by player.js; it outlives builds.
const SAVED = `da-luu ${BUILD.base}/`; // What readers chose to keep, with its files; filled by portal.js, outlives builds.

const keep = async (cache, address) => {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
  const size = (await answer.clone().arrayBuffer()).byteLength;
  await cache.put(address, answer);
  return size;
};

const install = async () => {
  const cache = await caches.open(KEPT);
  await Promise.all(BUILD.first.map((address) => keep(cache, address)));
};

/** The caches of other builds of this site are gone. */
const clean = async () => {
  const names = await caches.keys();
  const own = `cong-bau-cu ${BUILD.base} `;
  await Promise.all(names.filter((name) => name.startsWith(own) && name !== KEPT).map((name) => caches.delete(name)));
  await self.clients.claim();
};

/** Every shard of the look-up, and the addresses of all pages that it leads to, communes first. */
const keepIndex = async (cache) => {
  const spent = [await keep(cache, `${INDEX}manifest.json`)];
  const { shards } = await (await cache.match(`${INDEX}manifest.json`)).json();
  const pages = new Set();
  for (const shard of shards) {
    const address = `${INDEX}${shard.slice(0, 8)}.json`;
    if (!await cache.match(address)) spent.push(await keep(cache, address));
    for (const [, , link] of await (await cache.match(address)).json()) pages.add(`${PLACES}${link}/`);
    if (sum(spent) > BUILD.most) break;
  }
  const depth = (address) => address.split("/").length;
  return [sum(spent), [...pages].sort((a, b) => depth(a) - depth(b))];
};

const sum = (sizes) => sizes.reduce((all, size) => all + size, 0);

/** The index, then the pages of communes and polling areas, one at a time, until BUILD.most bytes were loaded;
 *  those below the page that is being read come first. */
const keepBallots = async (read) => {
  if (self.navigator.connection?.saveData) return;
  const cache = await caches.open(KEPT);
  let [spent, pages] = await keepIndex(cache);
  const near = (page) => read !== PLACES && read.startsWith(PLACES) && page.startsWith(read);
  for (const page of [...pages.filter(near), ...pages.filter((page) => !near(page))]) {
    if (spent > BUILD.most) return;
    if (!await cache.match(page)) spent += await keep(cache, page);
  }
};

/** A page that was withdrawn is no longer kept. */
const forget = async (request) => {
  for (const name of [KEPT, SAVED]) {
    if (await caches.has(name)) await (await caches.open(name)).delete(request, { ignoreSearch: true, ignoreVary: true });
  }
};

const answerPage = async (request) => {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    const whole = answer.ok && !answer.redirected && !new URL(request.url).search;
    if (whole) cache.put(request, answer.clone()).catch(() => {});
    if ([404, 410].includes(answer.status)) await forget(request);
    return answer;
  } catch {
    const anyhow = { ignoreSearch: true, ignoreVary: true };
    const played = new URL(request.url).pathname === PLAYER && await caches.match(request, { ...anyhow, cacheName: PLAYED });
    const saved = () => caches.match(request, { ...anyhow, cacheName: SAVED });
    return played || (await cache.match(request, anyhow) ?? await saved() ?? await cache.match(OFFLINE) ?? Response.error());
  }
};

const answerAsset = async (request) => {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(request) ?? await caches.match(request, { cacheName: PLAYED })
    ?? await caches.match(request, { cacheName: SAVED });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) cache.put(request, answer.clone()).catch(() => {});
  return answer;
};

/** The network's manifest of search; without a network the one of the last query. */
const answerSearch = async (request) => {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) cache.put(request, answer.clone()).catch(() => {});
    return answer;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
};

const answerManifest = async (request) => {
  const cache = await caches.open(KEPT);
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
};

/** A banner's address says which picture it is; the player has kept it or not. */
const answerBanner = async (request) =>
  await caches.match(request, { cacheName: PLAYED, ignoreVary: true }) ?? fetch(request);

/** The list of banners from the network, and for the player the last one seen when there is none. */
const answerBannerList = async (request) => {
  const player = await caches.has(PLAYED) && await caches.open(PLAYED);
  try {
    const answer = await fetch(request);
    if (player && answer.ok) player.put(request, answer.clone()).catch(() => {});
    return answer;
  } catch (error) {
    const kept = player && await player.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
};

self.addEventListener("install", (event) => event.waitUntil(install().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(clean()));

let keeping = null;
self.addEventListener("message", (event) => {
  if (typeof event.data?.read !== "string") return;
  keeping ??= keepBallots(event.data.read).catch(() => {}).finally(() => { keeping = null; });
  event.waitUntil(keeping);
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(answerPage(request));
  else if (pathname === BANNER_LIST) event.respondWith(answerBannerList(request));
  else if (pathname.startsWith(BANNERS)) event.respondWith(answerBanner(request));
  else if (pathname === `${INDEX}manifest.json`) event.respondWith(answerManifest(request));
  else if (pathname === `${SEARCH}manifest.json`) event.respondWith(answerSearch(request));
  else if (pathname.startsWith(INDEX) || pathname.startsWith(SEARCH) || pathname.startsWith(`${BUILD.base}/theme/`)) {
    event.respondWith(answerAsset(request));
  }
});
