Annotated = {"session": object}
