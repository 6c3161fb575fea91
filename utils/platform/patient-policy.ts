type Policy = Readonly<Record<string, unknown>>

interface PatientPolicy {
  readonly read: () => Promise<Policy>
  /** Told when the policy proved to be another one than was answered. */
  readonly onLate: (listener: () => void) => void
}

interface PolicyPlaces {
  readonly readManaged: () => Promise<Policy>
  /** The policy as it was when it was last read. */
  readonly copy: { read(): Promise<Policy | undefined>; write(policy: Policy): Promise<void> }
  readonly wait: (milliseconds: number) => Promise<void>
}

const patienceMs = 60

/**
 * Reads the policy without holding anybody up: in the first seconds after its start Chromium keeps a reader of managed
 * storage waiting (2.7 s measured), and the panel must not open late for that. Until then the last known policy holds.
 */
export function createPatientPolicy({ readManaged, copy, wait }: PolicyPlaces): PatientPolicy {
  const listeners = new Set<() => void>()

  async function settle(policy: Policy, before: Policy): Promise<boolean> {
    if (JSON.stringify(policy) === JSON.stringify(before)) return false
    await copy.write(policy)
    return true
  }

  return {
    async read() {
      const managed = readManaged()
      const kept = (await copy.read()) ?? {}
      const early = await Promise.race([managed, wait(patienceMs).then(() => undefined)])
      if (early) {
        await settle(early, kept)
        return early
      }
      void managed
        .then((policy) => settle(policy, kept))
        .then((isOther) => isOther && listeners.forEach((listener) => listener()))
        .catch(() => undefined)
      return kept
    },
    onLate(listener) {
      listeners.add(listener)
    },
  }
}
