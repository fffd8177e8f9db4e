title: The good cup
cast: R = Rosa / - / she
cast: T = Tibor / - / he
cast: G = Gran / - / she
rel: R family T
rel: R family G
rel: T family G
---
§ third present R
Tibor has broken the good cup. Rosa hears it from upstairs, and then she hears the silence.

"It was like that," he says when she comes in.

"In eleven pieces?"

"It was resting."

He is six feet tall and he works at the docks and he looks exactly as he did when he was five and the goldfish died. She gets the dustpan. It is the one with the bluebells that stood on the dresser all the time that they were growing up, and nobody was ever let drink from it.

"She'll know," says Tibor.

"Of course she'll know. She counted them after the funeral."

They kneel on the lino with the glue. He holds, she dabs. He breathes through his mouth when he concentrates; he has always done that; she used to kick him for it across the bunk.

"Are you two praying in there?" Gran calls from the bedroom.

"Yes!" they both shout.

The stick comes tapping along the passage. There is no time for anything. Rosa stands up with the handle in her palm, and the old woman looks at it, and at her, and at him.

"Which?" she says.

"Me," says Rosa.

"Me," says Tibor at the same moment.

Gran sits down on the kitchen chair. She has brought them both up in this room on soup and one pension, and she has never been fooled yet. "Your mother broke the first one," she says. "I stuck it with egg. Put the kettle on, child, and take that stuff off your fingers, before I have two of you joined to the crockery."
