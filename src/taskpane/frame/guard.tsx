/*
 * A page that fails takes no other with it: it says so, and can be opened again.
 */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import type { ShownWords } from '../../text/words';

interface GuardProps {
  readonly words: ShownWords;
  readonly children: ReactNode;
}

/** React catches the failures of what it draws in classes alone. */
export class Guard extends Component<GuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { broke } = this.props.words.frame;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{broke.title}</MessageBarTitle>
          {broke.text}
        </MessageBarBody>
        <MessageBarActions>
          <Button
            onClick={() => {
              this.setState({ failed: false });
            }}
          >
            {broke.again}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
