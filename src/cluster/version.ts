// Versions of runtimes and of Kubernetes, as far as they decide what a configuration means.

/** A release: `1.35.2` is 1, 35, 2. Anything behind (`-rc.1`, `+k3s1`) is put aside. */
export interface Version {
  readonly major: number
  readonly minor: number
  readonly patch: number
}

/** Reads `1.35`, `v1.35.2`, `1.6.20~ds1`; undefined for anything that has no minor version. */
export function parseVersion(text: string): Version | undefined {
  const parts = /^v?(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?(?![.\d])/.exec(text.trim())
  return parts === null ? undefined : { major: Number(parts[1]), minor: Number(parts[2]), patch: Number(parts[3] ?? 0) }
}

/** Whether `version` is `major.minor.patch`, or newer. */
export function isAtLeast(version: Version, major: number, minor: number, patch = 0): boolean {
  if (version.major !== major) return version.major > major
  return version.minor > minor || (version.minor === minor && version.patch >= patch)
}

/** As it is printed: `1.35.2`. */
export function printVersion({ major, minor, patch }: Version): string {
  return `${major}.${minor}.${patch}`
}
