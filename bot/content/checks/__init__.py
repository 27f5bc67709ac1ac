"""What an author can get wrong, looked for in the files as they are: one kind of mistake a module.

`project.Checker` reads and puts them together. Nothing here needs the language engine; what does is in
`bot.serving.content_check`.
"""
