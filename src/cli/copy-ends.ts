// Where the images of a run of `chartpin copy` come from and go to, opened: registries over the way that works, layouts as they lie.

import type { CopyItem } from '../images/copy-plan.ts'
import type { CopyEnds } from '../images/copy-run.ts'
import type { ReferenceParts } from '../reference/print.ts'
import type { ContentTarget } from '../registry/content.ts'
import { openTarWriter } from '../registry/layout/layout-tar.ts'
import { layoutSource } from '../registry/layout/open-layout.ts'
import { openLayoutWriter, type LayoutWriter } from '../registry/layout/write-layout.ts'
import type { Outcome, Trouble } from '../registry/outcome.ts'
import { openRepository, wayChooser } from '../registry/repository.ts'
import type { LayoutName } from './copy-layouts.ts'
import type { CopyRequest } from './copy-request.ts'
import { OperationError } from './failure.ts'
import type { Reach } from './machine.ts'

/** The ends of a run. */
export interface OpenEnds extends CopyEnds {
  /** Makes the archive of what was gathered for it; nothing for other targets. */
  finish(): Promise<Trouble | undefined>
  close(): void
}

/** Opens them. Nothing is written for a run that only looks. Throws `OperationError` where a layout cannot be written. */
export function openEnds({ into, layouts }: CopyRequest, reach: Reach, purpose: 'copy' | 'look'): OpenEnds {
  const repositoryOf = repositories(reach)
  const writer = into === undefined || purpose === 'look' ? undefined : openWriter(into)
  return {
    sourceOf: async ({ layout, source }) => {
      const from = layout === undefined ? undefined : layouts.get(layout)
      return from === undefined
        ? await repositoryOf(source)
        : { kind: 'answer', value: layoutSource(() => from, fullName(source)) }
    },
    targetOf: async ({ target }: CopyItem) =>
      writer === undefined
        ? await repositoryOf(target)
        : { kind: 'answer', value: writer.layout.repository(fullName(target)) },
    finish: async () => {
      const packed = await writer?.pack()
      return packed?.kind === 'trouble' ? packed : undefined
    },
    close: () => {
      writer?.close()
      for (const { files } of layouts.values()) files.close()
      reach.client.close()
    },
  }
}

function fullName({ registry, repository }: CopyItem['source']): string {
  return `${registry}/${repository}`
}

function repositories({ machine, client }: Reach) {
  const choose = wayChooser(client)
  return async ({
    registry,
    repository,
  }: Pick<ReferenceParts, 'registry' | 'repository'>): Promise<Outcome<ContentTarget>> => {
    const way = await choose(await machine.connectionsTo(registry, repository))
    return way.kind === 'trouble' ? way : { kind: 'answer', value: openRepository(client, way.value, repository) }
  }
}

interface Writer {
  readonly layout: LayoutWriter
  pack(): Promise<Outcome<void>>
  close(): void
}

function openWriter({ kind, absolute, shown }: LayoutName): Writer {
  const opened = kind === 'folder' ? folderWriter(absolute, shown) : openTarWriter(absolute, shown)
  if (opened.kind === 'answer') return opened.value
  throw new OperationError(opened.message, { hint: 'name a new folder or file, or an OCI layout' })
}

function folderWriter(absolute: string, shown: string): Outcome<Writer> {
  const layout = openLayoutWriter(absolute, shown)
  if (layout.kind === 'trouble') return layout
  return { kind: 'answer', value: { layout: layout.value, pack: packNothing, close: layout.value.close } }
}

/** A folder is whole at every moment. */
async function packNothing(): Promise<Outcome<void>> {
  return { kind: 'answer', value: undefined }
}
