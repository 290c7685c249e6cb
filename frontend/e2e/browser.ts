// Debian's Chromium rather than a download; without its sandbox where we are root.
export const use = {
  baseURL: process.env.OKRA_URL ?? 'http://127.0.0.1:8080',
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 1440, height: 960 },
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  },
  screenshot: 'only-on-failure' as const,
  // Recording everything takes as long as the tests themselves: TRACE=1 npm run e2e -- -g 'name of a test'
  trace: process.env.TRACE ? ('on' as const) : ('off' as const),
}
