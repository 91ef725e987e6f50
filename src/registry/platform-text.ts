// Platforms as text: as people name them (`linux/arm64`), and as lock files hold them (containerd/platforms `FormatAll`).

import type { Platform } from '../registry/manifest.ts'

/** `linux/amd64`, `linux/arm/v7`, and with a version of the system `windows(10.0.20348.2340)/amd64`. */
export function platformText({ os, architecture, variant, osVersion }: Platform): string {
  const system = osVersion === undefined || osVersion === '' ? os : `${os}(${osVersion})`
  return [system, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join('/')
}

/** Reads what `platformText` prints; undefined for what is no platform. */
export function parsePlatform(text: string): Platform | undefined {
  const match = /^([a-z0-9_.-]+)(?:\(([a-z0-9_.-]+)\))?\/([a-z0-9_.-]+)(?:\/([a-z0-9_.-]+))?$/i.exec(text)
  const [, os, osVersion, architecture, variant] = match ?? []
  if (os === undefined || architecture === undefined) return undefined
  return { os, architecture, ...(variant !== undefined && { variant }), ...(osVersion !== undefined && { osVersion }) }
}

/**
 * Whether an image for a platform is one that is asked for: a variant or version that is not asked for can be any, and `v8` of arm64 is what
 * it is without one (containerd/platforms `database.go`).
 */
export function isPlatform(platform: Platform, asked: Platform): boolean {
  return (
    platform.os === asked.os &&
    platform.architecture === asked.architecture &&
    (asked.variant === undefined || variantOf(platform) === variantOf(asked)) &&
    (asked.osVersion === undefined || platform.osVersion === asked.osVersion)
  )
}

function variantOf({ architecture, variant }: Platform): string {
  return variant === undefined && architecture === 'arm64' ? 'v8' : (variant ?? '')
}
