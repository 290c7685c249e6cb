// Debian's Chromium rather than a download; without its sandbox where we are root.
export const use = {
  baseURL: process.env.OKRA_URL ?? 'http://127.0.0.1:8080',
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 1440, height: 960 },
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  trace: 'retain-on-failure' as const,
}
