// OCI layouts as operands and targets of `chartpin copy`: `oci:FOLDER` and `oci-archive:FILE.tar`, as skopeo calls them.

import path from 'node:path'
import type { NotCopied, WantedCopy } from '../images/copy-plan.ts'
import { parseReference } from '../reference/parse.ts'
import type { ReferenceParts } from '../reference/print.ts'
import { isDigestTag } from '../registry/copy-attached.ts'
import { folderFiles } from '../registry/layout/folder-files.ts'
import { isNamed, nameOfEntry, type LayoutEntry } from '../registry/layout/layout-index.ts'
import { openLayout, readBlobManifest, type Layout } from '../registry/layout/open-layout.ts'
import { tarFiles } from '../registry/layout/tar-files.ts'
import { UsageError } from './failure.ts'

/** A layout, as it is named. */
export interface LayoutName {
  readonly kind: 'folder' | 'tar'
  readonly absolute: string
  /** `oci:bundle` */
  readonly shown: string
}

/** Reads the name of a layout; undefined for anything else. Throws `UsageError` for what skopeo would take and is not taken here. */
export function readLayoutName(text: string, cwd: string): LayoutName | undefined {
  const [, transport, file = ''] =
    /^(oci|oci-archive|docker-archive|docker-daemon|containers-storage|dir):(.*)$/s.exec(text) ?? []
  // `oci:1.27` could be an image too, but nobody calls one so; a registry's host has a dot or a port of digits.
  if (transport === undefined || file.startsWith('//')) return undefined
  if (transport !== 'oci' && transport !== 'oci-archive')
    throw new UsageError(`${transport}: is not read or written`, {
      hint: 'name oci:FOLDER, oci-archive:FILE.tar, or a registry',
    })
  if (file === '') throw new UsageError(`${transport}: needs a path behind it`, { hint: 'as in oci:bundle' })
  return { kind: transport === 'oci' ? 'folder' : 'tar', absolute: path.resolve(cwd, file), shown: text }
}

/** Opens a layout to copy from. Throws `UsageError` where it is none. */
export function openNamedLayout({ kind, absolute, shown }: LayoutName): Layout {
  const files =
    kind === 'folder' ? ({ kind: 'answer', value: folderFiles(absolute, shown) } as const) : tarFiles(absolute, shown)
  const layout = files.kind === 'trouble' ? files : openLayout(files.value)
  if (layout.kind === 'trouble') throw new UsageError(layout.message)
  return layout.value
}

/** The images that a layout holds, and what in it has no name that tells where it could go. */
export function layoutWishes(
  layout: Layout,
  aim: ((reference: ReferenceParts) => Pick<WantedCopy, 'target' | 'stays'>) | undefined,
): { readonly wanted: readonly WantedCopy[]; readonly nameless: readonly NotCopied[] } {
  const wanted: WantedCopy[] = []
  const nameless: NotCopied[] = []
  for (const entry of layout.entries) {
    const name = nameOfEntry(entry)
    const parsed = name === undefined ? undefined : parseReference(name)
    if (parsed?.ok !== true) {
      if (!isAttached(layout, entry))
        nameless.push({ image: `${layout.files.shown} ${name ?? entry.digest}`, kind: 'no-name' })
      continue
    }
    const { reference } = parsed
    // Signatures go along with what they sign.
    if (reference.tag !== undefined && isDigestTag(reference.tag)) continue
    const { target, stays } = aim?.(reference) ?? {}
    wanted.push({
      reference,
      digest: entry.digest,
      layout: layout.files.shown,
      ...(target === undefined ? {} : { target }),
      ...(stays === undefined ? {} : { stays }),
    })
  }
  return { wanted, nameless }
}

function isAttached({ files }: Layout, entry: LayoutEntry): boolean {
  if (isNamed(entry)) return false
  const manifest = readBlobManifest(files, entry.digest)
  return manifest.kind === 'answer' && manifest.value.subject !== undefined
}
