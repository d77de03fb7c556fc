import { existsSync } from 'node:fs'

/** The operating system's Chromium, if there is one; CHROMIUM_PATH overrides. */
export const systemBrowser = () =>
  [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => path && existsSync(path))
