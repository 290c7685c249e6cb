import styles from './Avatar.module.css'

/** A person by the first sign of the name; the viewer in the accent; nobody: a dashed ring. */
export function Avatar({ name, me = false, size = 24 }: { name: string | null; me?: boolean; size?: number }) {
  return (
    <span className={styles.root} data-me={me || undefined} data-hidden={name === null || undefined} style={{ width: size, height: size, fontSize: size / 2 }} aria-hidden>
      {name ? Array.from(name)[0]?.toUpperCase() : ''}
    </span>
  )
}
