import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './KeyList.module.css'

const list = [
  ['Ctrl K  /', 'keyPalette'],
  ['g', 'keyGo'],
  [',  .', 'keyPeriod'],
  ['j  k', 'keyRows'],
  ['Enter', 'keyOpen'],
  ['Esc', 'keyClose'],
  ['e', 'keyExport'],
  ['o', 'keyOutline'],
  ['m', 'keyAlign'],
  ['u', 'keyCheckIn'],
  ['f  0  +  −', 'keyCanvas'],
  ['↑  ↓  ←  →', 'keyTree'],
  ['a', 'keyLevel'],
  ['Space', 'keyFold'],
  ['t', 'keyTheme'],
  ['[', 'keyNav'],
  ['?', 'keyHelp'],
] as const

export default function KeyList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal opened onClose={onClose} title={t('shell.keys')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <dl className={styles.list}>
        {list.map(([keys, text]) => (
          <div key={keys}>
            <dt>
              {keys.split('  ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(`shell.${text}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{t('shell.keysNote')}</p>
    </Modal>
  )
}
