const BUILD = {"version": "f0ccdcba8aa1", "base": "", "first": ["/", "/dia-ban/", "/ngoai-tuyen/", "/theme/css/common.5bc1c49943.css", "/theme/css/home.ad17675ab6.css", "/theme/css/places.27fbf1696f.css", "/theme/css/candidates.2645a53591.css", "/theme/css/news.1fa43179d0.css", "/theme/js/common.c6feb523ba.js", "/theme/js/home.d34974b555.js", "/theme/js/lookup.aa293c5456.js", "/theme/js/offline.29b3089717.js", "/theme/img/favicon.3490583c9f.svg", "/theme/fonts/be-vietnam-pro-400.77a9b1c1d2.woff2", "/theme/fonts/be-vietnam-pro-700.dfbab0bb72.woff2"], "most": 6000000};
// Keeps the look-up, the ballots, how to vote and what was read lately readable without a network. BUILD, above, is
// what the build knows. A page is always asked of the network first: what was kept is shown only when there is none.
"use strict";

const OWN = `cong-bau-cu ${BUILD.base} `;
const KEPT = `${OWN}${BUILD.version}`;
const READ = `${KEPT} da-doc`; // The pages that were read, the one read last at the end; offline.js lists them.
const MOST_READ = 60, MOST_BESIDE = 40, DAY = 86400000;
const INDEX = `${BUILD.base}/dia-ban/chi-muc/`;
const OFFLINE = `${BUILD.base}/ngoai-tuyen/`;
const SEARCH_PAGE = `${BUILD.base}/tim-kiem/`;
const SEARCH = `${SEARCH_PAGE}chi-muc/`;
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
  await takeOver();
};

/** What was read under another build is kept as it is now, with the files of this one; what is gone is not. */
const takeOver = async () => {
  const read = await caches.open(READ);
  for (const name of (await caches.keys()).filter((one) => one.startsWith(OWN) && one.endsWith(" da-doc") && one !== READ)) {
    for (const { url } of await (await caches.open(name)).keys()) await keep(read, url).catch(() => {});
  }
};

/** The caches of other builds of this site are gone. */
const clean = async () => {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(OWN) && ![KEPT, READ].includes(name));
  await Promise.all(others.map((name) => caches.delete(name)));
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
const keepBallots = async (read, beside) => {
  if (self.navigator.connection?.saveData) return;
  const cache = await caches.open(KEPT);
  const pages = await caches.open(READ);
  if (!await pages.match(read)) await keep(pages, read).catch(() => {});
  for (const page of beside.slice(0, MOST_BESIDE)) await renew(cache, page);
  if (read === BUILD.first[0]) await renewAll();
  let [spent, ballots] = await keepIndex(cache);
  const near = (page) => read !== PLACES && read.startsWith(PLACES) && page.startsWith(read);
  for (const page of [...ballots.filter(near), ...ballots.filter((page) => !near(page))]) {
    if (spent > BUILD.most) return;
    if (!await cache.match(page)) spent += await keep(cache, page);
  }
};

/** The page as it is now, unless it was asked for within the last day; one that is gone is kept no longer. */
const renew = async (cache, address) => {
  const kept = await cache.match(address);
  if (kept && Date.now() - Date.parse(kept.headers.get("date") ?? 0) < DAY) return;
  const answer = await fetch(address, { cache: "no-cache" });
  if (isGone(answer)) await forget(address);
  else if (answer.ok && !answer.redirected) await cache.put(address, answer);
};

const renewAll = async () => {
  for (const name of [READ, SAVED]) {
    if (!await caches.has(name)) continue;
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) if (url.endsWith("/")) await renew(cache, url);
  }
};

const isGone = (answer) => [404, 410].includes(answer.status);

/** After a first query the whole index of search and the page that asks it, up to BUILD.most bytes; the shards of
 *  older indexes are gone. */
const keepSearch = async () => {
  if (self.navigator.connection?.saveData) return;
  const cache = await caches.open(KEPT), manifest = `${SEARCH}manifest.json`;
  let spent = await keep(cache, manifest);
  const { terms, cards, words, properties, languages } = await (await cache.match(manifest)).json();
  const names = [...terms.map((row) => `tu-${row.slice(0, 6)}`), ...(cards.match(/.{6}/g) ?? []).map((name) => `the-${name}`)];
  const files = [`loc-${properties}`, `tu-vung-${words}`, `ngon-ngu-${languages}`, ...names].map((name) => `${SEARCH}${name}.json`);
  for (const address of [SEARCH_PAGE, ...files]) {
    if (spent > BUILD.most) return;
    if (!await cache.match(address)) spent += await keep(cache, address);
  }
  const current = new Set([manifest, ...files]);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(SEARCH) && !current.has(pathname)) await cache.delete(request);
  }
};

/** A page that was withdrawn is no longer kept. */
const forget = async (request) => {
  for (const name of [KEPT, READ, SAVED]) {
    if (await caches.has(name)) await (await caches.open(name)).delete(request, { ignoreSearch: true, ignoreVary: true });
  }
};

/** The page is kept as the one read last; those read longest ago make room. */
const keepRead = async (request, answer) => {
  const cache = await caches.open(READ);
  await cache.put(request, answer);
  const pages = await cache.keys();
  for (const page of pages.slice(0, Math.max(0, pages.length - MOST_READ))) await cache.delete(page);
};

const answerPage = async (request) => {
  const { pathname, search } = new URL(request.url);
  try {
    const answer = await fetch(request, { cache: "no-cache" }); // Else the browser itself may show what is withdrawn.
    if (answer.ok && !answer.redirected && !search) keepRead(request, answer.clone()).catch(() => {});
    if (isGone(answer)) await forget(request);
    return answer;
  } catch {
    for (const name of [...(pathname === PLAYER ? [PLAYED] : []), READ, KEPT, SAVED]) {
      const kept = await caches.match(request, { cacheName: name, ignoreSearch: true, ignoreVary: true });
      if (kept) return kept;
    }
    return await caches.match(OFFLINE, { cacheName: KEPT }) ?? Response.error();
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

let keeping = null, searched = null;
self.addEventListener("message", (event) => {
  if (event.data?.searched) {
    searched ??= keepSearch().catch(() => {}).finally(() => { searched = null; });
    event.waitUntil(searched);
  }
  if (typeof event.data?.read !== "string") return;
  const { read, beside = [] } = event.data;
  keeping = (keeping ?? Promise.resolve()).then(() => keepBallots(read, beside)).catch(() => {});
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
