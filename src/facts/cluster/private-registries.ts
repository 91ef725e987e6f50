// Registries that give nothing to the anonymous, as far as their names tell.

/** Patterns of hosts, each with what says so. */
const PRIVATE: readonly RegExp[] = [
  // docs.aws.amazon.com AmazonECR "Private registry authentication"
  /^\d{12}\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/,
  // access.redhat.com/RegistryAuthentication
  /^registry\.(?:redhat\.io|connect\.redhat\.com)$/,
  // docs.docker.com/dhi
  /^dhi\.io$/,
]

/** Whether nothing comes from a registry without a credential. */
export function isPrivateRegistry(registry: string): boolean {
  return PRIVATE.some((pattern) => pattern.test(registry))
}
