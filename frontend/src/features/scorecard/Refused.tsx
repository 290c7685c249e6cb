import styles from './Refused.module.css'

/** Why the server refused, within the dialogue that asked. */
export function Refused({ children }: { children: string | undefined }) {
  if (!children) return null
  return (
    <p role="alert" className={styles.root}>
      {children}
    </p>
  )
}
