"""The steps of a letter from the editor: review, number, versions, two texts that met."""
