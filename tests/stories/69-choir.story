title: Second Altos
cast: G = Gwendolyn Pryce / Gwen, Gwendolyn, Pryce / she
cast: I = Imani / - / she
cast: C = Mr. Castellanos / Castellanos, Maestro / he
cast: J = Jory Pryce / Jory / he
rel: G romantic I
rel: C mentor I
rel: G family J
fandom: none
---
§ third past I
“Again,” wrote Imani in the margin of her copy, and underlined it twice, because Mr. Castellanos had said it for the seventh time.

{C>-|“You are singing at me,”} he told the second altos. {C>-|“I did not ask you to sing at me. I asked that you should sing it to somebody. Do you not know anybody?”}

There were only four of them in the row. Two were retired. The third was Imani, who had joined in September in order to get out of the house; and the fourth, who stood so close on her left that their sleeves touched, was Gwen Pryce from the bakery, and was the reason why she had stayed.

{G>I|“I know a man with a bus,”} Gwen whispered.

{I>G|“Don't. I'll laugh.”}

{G>I|“Would you call it singing, if it was to a bus?”}

{C>I|“Miss Imani,”} said the maestro. He had ears like a bat. {C>I|“You will stay behind, please.”}

§ third past I
When the others had gone for their coats he shut the lid of the piano. He was a little bald man with very beautiful hands. He had conducted in three capitals, it was said, before something happened, and he had ended up here, in the Methodist hall, with a heater that ate coins.

{C>I|“You have a voice,”} said Castellanos.

{I>C|“I'm a second alto.”}

{C>I|“You hide in the second altos. It's a good place, I have nothing against it. But there are sixteen bars before the end, and they want one person alone.”} He played them for her, with one finger. {C>I|“I have been waiting since September to hear whether you would look up.”}

She shook her head. She could feel her heart going.

{C>I|“I'll teach you,”} he said. {C>I|“Wednesdays. It costs nothing; I am vain, and I have not had a pupil in eleven years. You will hate me by Christmas.”}

She did not hate him. She learnt to breathe down into her shoes. She learnt that one sings on the word and not on the tune, and that an audience is only a lot of people who have taken off their hats. On the last Wednesday of Advent she got to the end of the sixteen bars, and her teacher said nothing at all. He took the pencil from behind his ear, and gave it to her.

{I>C|“What's this for?”} she asked.

{C>I|“I have no more corrections,”} said Mr. Castellanos.

§ third past G
By seven on the night there was not a chair left. Gwendolyn had been up since three with the rolls, there was flour in her hair, and her brother had come all the way from Cardiff with his bad leg and a thermos flask.

{J>G|“Which one is she?”} said Jory.

{G>J|“Which one is who?”}

{J>G|“Gwen. You've talked about nobody else since harvest. You rang me up to tell me that she'd bought a bun.”}

{G>J|“It was a very particular bun,”} said his sister with dignity. She could feel that she had turned red. {G>J|“Second row. In the blue. Don't stare.”}

{J>G|“Does she know?”}

{G>J|“She thinks that I'm funny.”}

{J>G|“You are, love,”} said her brother. {J>G|“It's what you do when you're frightened.”}

She hit him with the programme and went up to her place.

§ third past G
Nobody ever remembered afterwards what the choir had sung that year, apart from the sixteen bars. It was snowing. The heater ran out of coins in the middle of the third verse, and the hall went so quiet that you could hear the flakes against the glass; and out of the quiet, on Gwen's right, so near that she felt it in her own sleeve, there came a voice that she had stood next to for three months and had never heard.

She forgot to turn the page. She looked, as everyone else was looking. And Imani, with her chin up and her eyes wide open, wasn't singing to the people in the chairs. She had turned her head. She was singing it to somebody.

When it was over Gwen found that she had hold of her hand.

{G>I|“That was to me,”} she said stupidly, under the noise.

{I>G|“Well, it wasn't to the bus,”} said Imani; and she kissed her, flour and all, in front of the Methodists.
