import { enableCompileCache, registerHooks } from 'node:module';

/**
 * Preloaded (`node --import`), has a program of the tests, or of `server/` itself, run on what `npm run build:server` made of the sources: that is
 * what ships, and it starts in less than half the time that the sources take. Plain JavaScript, which Node has nothing to do to before it runs.
 */
const ROOT = new URL('../../', import.meta.url);
const SOURCES = ['server/', 'migrations/'].map((folder) => new URL(folder, ROOT).href);

enableCompileCache(new URL('node_modules/.cache/programs', ROOT).pathname);
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const isSource = SOURCES.some((folder) => found.url.startsWith(folder));
    return isSource ? { ...found, url: found.url.replace(ROOT.href, `${ROOT.href}dist/`).replace(/\.ts$/, '.js') } : found;
  },
});
