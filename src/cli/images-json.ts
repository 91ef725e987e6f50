// The list of images as versioned JSON: each image with every place that asks for it, down to the characters of its keys.

import { whyUnlisted, type ImageList } from '../images/image-list.ts'
import type { ImageUse, Part } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'

/** Prints a list. Lines and columns are from 1, columns in UTF-16 code units. */
export function printImagesJson({ images, unlisted }: ImageList): string {
  const described = {
    version: 1,
    proven: false,
    images: images.map(({ reference, tagFrom, uses }) => ({ reference, tagFrom, uses: uses.map(describeUse) })),
    unlisted: unlisted.map((use) => ({ reason: whyUnlisted(use), ...describeUse(use) })),
  }
  return `${JSON.stringify(described, null, 2)}\n`
}

function describeUse({ chart, path, rootPath, confidence, shape, parts }: ImageUse): Readonly<Record<string, unknown>> {
  return {
    ...(chart === undefined ? {} : { chart: chart.metadata.name, chartPath: chart.path }),
    keyPath: printPath(path),
    rootPath: printPath(rootPath),
    confidence,
    shape,
    parts: parts.map(describePart),
  }
}

function describePart({ role, leaf }: Part): unknown {
  const { line, column } = leaf.file.lines().position(leaf.span.start)
  return {
    role,
    text: leaf.text,
    keyPath: printPath(leaf.path),
    rootPath: printPath(leaf.rootPath),
    path: leaf.file.path,
    line,
    column,
  }
}
