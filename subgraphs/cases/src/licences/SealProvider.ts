/** A seal (电子印章) on a text. */
export interface Seal {
  /** What made it, such as `SM2withSM3`. */
  algorithm: string;
  /** What is to be read beside it wherever it is shown. */
  label: string;
  labelEn: string;
  /** As the algorithm has it, in hexadecimal. */
  publicKey: string;
  signature: string;
}

/** Whoever keeps the seal of the county's bodies (GB/T 38540). A real one has its key in a device of its own. */
export interface SealProvider {
  /** The same bytes get the same seal, so that none has to be stored. */
  seal(bytes: Uint8Array): Promise<Seal>;
  /** False also for what is no seal of this provider's making. */
  verify(bytes: Uint8Array, seal: Seal): Promise<boolean>;
}
