/** A small agent app, for tests of the workspace itself. */
export const DEMO_MANIFEST = {
  display_information: { name: 'Demo', description: 'Tries the workspace' },
  features: {
    agent_view: {
      agent_description: 'Tries things',
      suggested_prompts: [{ title: 'Hello', message: 'Say hello' }],
    },
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'demo-bot', always_online: true },
    shortcuts: [
      { type: 'global', name: 'Open the form', callback_id: 'open_form', description: 'Opens it' },
      { type: 'message', name: 'Look at this', callback_id: 'look_at', description: 'Looks' },
    ],
    slash_commands: [
      { command: '/demo', description: 'Tries', usage_hint: 'form | slow | TEXT', should_escape: false },
    ],
  },
  oauth_config: {
    scopes: {
      bot: ['app_mentions:read', 'assistant:write', 'chat:write', 'commands', 'im:history'],
      bot_optional: ['files:read', 'files:write'],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'agent_session_stopped',
        'app_home_opened',
        'app_mention',
        'message.im',
        'member_joined_channel',
      ],
    },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};
