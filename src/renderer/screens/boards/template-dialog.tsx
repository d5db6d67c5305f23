import { BOARD_TEMPLATES, templateName } from '../../../core/boards/board-templates';
import { addBoardFrom } from '../../app/board-editor-commands';
import { Tool } from '../../components/tool';
import { useLanguage } from '../../components/use-store';
import { editorWordsOf } from '../../strings/editor-words';
import { Dialog } from './dialog';

/** Boards to begin with. */
export function TemplateDialog() {
  const language = useLanguage();
  const words = editorWordsOf(language);
  return (
    <Dialog title={words.templates}>
      <p>{words.templatesLead}</p>
      <div className="choices">
        {BOARD_TEMPLATES.map((template) => (
          <Tool
            key={template}
            id={`template-${template}`}
            label={templateName(template)[language]}
            onPress={() => addBoardFrom(template)}
          />
        ))}
      </div>
    </Dialog>
  );
}
