package dev.stagedoor.demo;

import org.springframework.web.util.HtmlUtils;

/** The demo's one-click page. */
final class SignInPage {
    private SignInPage() {}

    /** @param query the authorization request, passed on as it came */
    static String html(String query) {
        String action = HtmlUtils.htmlEscape("/choose?" + query + "&as=");
        return """
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>Demo sign-in</title>
                  <style>
                    :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
                    body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f5f6f8, #16181d); color: light-dark(#1b1f27, #e9ecf1); }
                    main { box-sizing: border-box; width: min(26rem, 100%%); padding: 2rem; background: light-dark(#fff, #20242c); border-radius: 12px; }
                    h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
                    p { margin: 0 0 1.5rem; color: light-dark(#4a5261, #b3bccb); }
                    form { margin: 0 0 .75rem; }
                    button { width: 100%%; min-height: 44px; font: inherit; font-weight: 600; border-radius: 8px; border: 1px solid light-dark(#2b54c4, #8fb0ff); background: light-dark(#2b54c4, #8fb0ff); color: light-dark(#fff, #10131a); cursor: pointer; }
                    form + form button { background: transparent; color: light-dark(#2b54c4, #a9c2ff); }
                    button:focus-visible { outline: 3px solid light-dark(#1b1f27, #fff); outline-offset: 2px; }
                  </style>
                </head>
                <body>
                  <main>
                    <h1>Demo sign-in</h1>
                    <p>No password here: this page is part of the demo and listens on this machine only.</p>
                    <form method="post" action="%1$sadministrator"><button>Continue as administrator</button></form>
                    <form method="post" action="%1$smember"><button>Continue as member</button></form>
                  </main>
                </body>
                </html>
                """.formatted(action);
    }
}
