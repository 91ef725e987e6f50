// Whether dockerd takes a host for insecure, and why (moby daemon/pkg/registry/config.go isSecureIndex).

import { BlockList, isIP } from 'node:net'
import { splitHostPort } from '../localhost.ts'
import type { Step } from '../step.ts'
import type { InsecureRegistries } from './config.ts'

/**
 * Why a host is insecure; undefined where it is not. Ranges are for all ports. dockerd looks up the addresses of names; here only
 * `localhost` is known to have one.
 */
export function insecureStep(host: string, { hosts, ranges }: InsecureRegistries): Step | undefined {
  const listed = hosts.get(host)
  if (listed !== undefined) return listed
  const { name } = splitHostPort(host)
  const bare = name.replace(/^\[(.*)\]$/, '$1')
  const address = bare === 'localhost' ? '127.0.0.1' : bare
  const family = isIP(address)
  if (family === 0) return undefined
  return ranges.find((range) => isIn(address, family, range))?.step
}

function isIn(address: string, family: number, range: { readonly address: string; readonly bits: number }): boolean {
  if (isIP(range.address) !== family) return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  const block = new BlockList()
  block.addSubnet(range.address, range.bits, type)
  return block.check(address, type)
}
