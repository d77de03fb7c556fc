import { existsSync } from 'node:fs'

/**
 * The operating system's Chromium, if there is one; CHROMIUM_PATH overrides. The headless one comes first: it draws no
 * window around the page, which is half of the work.
 */
export const systemBrowser = () =>
  [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => path && existsSync(path))
