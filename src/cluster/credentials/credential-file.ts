// A file with credentials, as a profile names it.

import type { SourceFile } from '../../files/source-file.ts'
import type { PlacedText } from '../profile-type.ts'

/** What is in it is not looked at here. */
export interface CredentialFile {
  /** `google-key`: a service account's JSON key, for the registries named. */
  readonly kind: 'docker-config' | 'containers-auth' | 'google-key'
  readonly file: SourceFile
  /** `host[:port][/path]`; empty where the file itself says it. */
  readonly registries: readonly PlacedText[]
}
