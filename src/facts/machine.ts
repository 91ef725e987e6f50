// The machine that chartpin runs on, as far as it decides how registries are reached from here: what `check` without a profile, `lock`,
// `pin --digests` and both ends of `copy` use. Made in src/cli from options, environment and the files of Docker's and Podman's clients.

import type { Connection } from '../registry/connection.ts'

/** How registries are reached from here. */
export interface Machine {
  /**
   * The ways to a registry (`docker.io`, `localhost:5000`), in order of trying: over https; where the user has said that it is insecure, or
   * where it is this machine itself, over https without a check, then over http. With the credential that Docker's or Podman's client would
   * send for the repository. A credential that a program keeps (`credHelpers`) is asked for only where the user allowed it.
   */
  connectionsTo(registry: string, repository: string): Promise<readonly Connection[]>
}
