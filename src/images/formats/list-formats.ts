// The table of list formats: what `--as` takes, and what help, completion and complaints say of them.

import { printArtifactHubAnnotation, printBitnamiAnnotation, printHelmAnnotation } from './chart-annotations.ts'
import { printCraneCopy } from './crane-copy.ts'
import { printCycloneDx } from './cyclonedx.ts'
import { printHaulerImages } from './hauler-images.ts'
import type { EntryList } from './image-entry.ts'
import { printImagesLock } from './images-lock.ts'
import { printImgpkgLock } from './imgpkg-lock.ts'
import { printOcMirror } from './oc-mirror.ts'
import { printRegsync } from './regsync.ts'
import { printSkopeoSync, skopeoCaveat } from './skopeo-sync.ts'
import { printTextList } from './text-list.ts'
import { printZarfPackage } from './zarf-package.ts'

/** One format. */
export interface ListFormat {
  /** What it is, a noun phrase without a full stop. */
  readonly summary: string
  /** What a file of it is usually called; absent for a part of a file. */
  readonly file?: string
  /** What an image needs to be in it: without a version, who copies would take every tag, or one that nobody asks for. */
  readonly needs: 'name' | 'version' | 'digest' | 'platforms'
  /** Whether it is about one chart. */
  readonly isOfOneChart?: true
  /** Whether it says of each image where it goes. */
  readonly target: 'needed' | 'possible' | 'none'
  readonly print: (list: EntryList) => string
  /** What its program will not do with these images, a sentence without a full stop; undefined where there is nothing to say. */
  readonly caveat?: (list: EntryList) => string | undefined
}

export type ListFormatName =
  | 'text'
  | 'skopeo'
  | 'regsync'
  | 'crane'
  | 'zarf'
  | 'hauler'
  | 'oc-mirror'
  | 'imgpkg'
  | 'images-lock'
  | 'cyclonedx'
  | 'artifacthub'
  | 'helm'
  | 'bitnami'

/** By name, in the order of the help. */
const formats: Readonly<Record<ListFormatName, ListFormat>> = {
  text: {
    summary: 'one reference a line',
    file: 'images.txt',
    needs: 'name',
    target: 'none',
    print: printTextList,
  },
  skopeo: {
    summary: 'source of `skopeo sync --scoped --src yaml`',
    file: 'skopeo.yaml',
    needs: 'version',
    target: 'none',
    print: printSkopeoSync,
    caveat: skopeoCaveat,
  },
  regsync: {
    summary: 'configuration of `regsync once`; with --to or --map',
    file: 'regsync.yaml',
    needs: 'version',
    target: 'needed',
    print: printRegsync,
  },
  crane: {
    summary: 'source, tab and target of `crane copy`, a line each; with --to or --map',
    file: 'copy.tsv',
    needs: 'version',
    target: 'needed',
    print: printCraneCopy,
  },
  zarf: {
    summary: 'package of Zarf, v1alpha1',
    file: 'zarf.yaml',
    needs: 'version',
    target: 'none',
    print: printZarfPackage,
  },
  hauler: {
    summary: 'manifest of `hauler store sync`, v1; --to or --map gives `rewrite`',
    file: 'hauler-manifest.yaml',
    needs: 'version',
    target: 'possible',
    print: printHaulerImages,
  },
  'oc-mirror': {
    summary: 'ImageSetConfiguration of oc-mirror, v2alpha1; --to or --map gives `targetRepo`',
    file: 'imageset-config.yaml',
    needs: 'version',
    target: 'possible',
    print: printOcMirror,
  },
  imgpkg: {
    summary: 'ImagesLock of imgpkg and kbld; every image needs a digest, as by --digests or --locked',
    file: 'images.yml',
    needs: 'digest',
    target: 'none',
    print: printImgpkgLock,
  },
  'images-lock': {
    summary: 'Images.lock of `helm dt`; with --digests or --locked',
    file: 'Images.lock',
    needs: 'platforms',
    target: 'none',
    isOfOneChart: true,
    print: printImagesLock,
  },
  cyclonedx: {
    summary: 'bill of material, CycloneDX 1.6 JSON',
    file: 'bom.cdx.json',
    needs: 'name',
    target: 'none',
    print: printCycloneDx,
  },
  artifacthub: {
    summary: 'annotation `artifacthub.io/images` of Chart.yaml',
    needs: 'name',
    target: 'none',
    print: printArtifactHubAnnotation,
  },
  helm: {
    summary: 'annotation `helm.sh/images` of Chart.yaml',
    needs: 'name',
    target: 'none',
    print: printHelmAnnotation,
  },
  bitnami: {
    summary: 'annotation `images` of Chart.yaml, as Bitnami and `helm dt` have it',
    needs: 'name',
    target: 'none',
    print: printBitnamiAnnotation,
  },
}

/** What is known of a format. */
export function listFormat(name: ListFormatName): ListFormat {
  return formats[name]
}

/** All names, in the order of the table. */
export function listFormatNames(): readonly ListFormatName[] {
  return Object.keys(formats).filter(isListFormatName)
}

/** Whether there is a format of this name. */
export function isListFormatName(name: string): name is ListFormatName {
  return Object.hasOwn(formats, name)
}
