// What is wrong with a layout, or with the disk that it is on, in the words that troubles of registries have.

import { errorCode } from '../../files/read-file.ts'
import { refused } from '../copy-outcome.ts'
import type { Trouble } from '../outcome.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file would be larger than the system allows',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'it is a link, and links are not followed in a layout',
  EMFILE: 'too many files are open',
  EIO: 'the device fails',
}

/** What a refusal of the system means for a layout; anything else is a bug and is thrown again. `code` is the system's. */
export function diskTrouble(shown: string, error: unknown): Trouble {
  const code = errorCode(error)
  return refused(`${shown}: ${REASONS[code] ?? code}`, { code })
}

/** After which there is no use in going on with the others. */
export function isDiskFull({ code }: Trouble): boolean {
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EROFS'
}
